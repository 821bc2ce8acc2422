// Measures @getodk/xforms-engine: node meting.mjs FORM STEPS, in a folder that holds the package and
// jsdom. Prints one object: seconds of loads, milliseconds of each step, memory in MB.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
for (const name of Object.getOwnPropertyNames(window)) {
  if (/^[A-Z]/.test(name) && !(name in globalThis)) globalThis[name] = window[name];
}
globalThis.window = window;
globalThis.document = window.document;
// The package is built for a browser; where it sees Node it looks for files that are not there.
Object.defineProperty(process, 'versions', { value: {} });
const { createInstance } = await import('@getodk/xforms-engine');

const [form, steps] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));

async function load() {
  const begin = performance.now();
  const made = await createInstance(form);
  return [made.root, (performance.now() - begin) / 1000];
}

const [root, cold] = await load();

const found = new Map();

function index(node) {
  found.set(node.currentState.reference, node);
  for (const child of node.currentState.children ?? []) index(child);
}
index(root);

function place(ref) {
  const plain = ref.replaceAll('[1]', '');
  const node = found.get(ref) ?? found.get(plain);
  if (node) return node;
  found.clear();
  index(root);
  return found.get(ref) ?? found.get(plain);
}

function range(ref) {
  const plain = ref.replace(/\[\d+\]$/, '');
  let todo = [root];
  while (todo.length) {
    const node = todo.pop();
    if (node.nodeType.startsWith('repeat-range') && node.currentState.reference === plain) return node;
    todo = todo.concat(node.currentState.children ?? []);
  }
  throw new Error(`no repeat at ${ref}`);
}

function write(node, value) {
  if (node.nodeType === 'select') {
    if (node.selectType === 'select1') node.selectValue(value);
    else node.selectValues(value.split(' '));
  } else if (node.valueType === 'int') {
    node.setValue(BigInt(value));
  } else {
    node.setValue(value);
  }
}

const answers = [];
const adds = [];
let missed = 0;
for (const line of steps.split('\n').filter(Boolean)) {
  const [kind, ref, value, lists] = line.split('\t');
  if (kind === 'add') {
    const repeat = range(ref);
    const begin = performance.now();
    repeat.addInstances();
    adds.push(performance.now() - begin);
    continue;
  }
  const node = place(ref);
  if (!node) {
    missed += 1;
    continue;
  }
  const asked = lists.split(' ').filter(Boolean).map(place);
  const begin = performance.now();
  try {
    write(node, value);
  } catch (error) {
    missed += 1;
    if (missed === 1) console.error(ref, value, String(error));
  }
  for (const other of asked) other.currentState.valueOptions.length;
  answers.push(performance.now() - begin);
}
const memory = process.memoryUsage.rss() / 1048576;
const warm = [];
for (let at = 0; at < 3; at += 1) warm.push((await load())[1]);
warm.sort((a, b) => a - b);
console.log(JSON.stringify({ cold, warm: warm[1], memory, missed, answers, adds }));
