// Counts the keys of ODK Web Forms: node toetsen.mjs FORM CHROMIUM, in a folder that holds
// @getodk/web-forms, vue, vite and playwright-core. FORM has only select_one questions of a list
// that begins with ja and nee. The component stands alone in a page, in a real Chromium; every key
// and click is a real event and is counted where it is given. A task counts when what was sent
// holds the answers. Prints one object: the versions, per task the fewest, and each appearance.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const [form, executablePath] = process.argv.slice(2);
const LOOKS = ['', 'quick', 'columns-pack', 'likert', 'minimal'];
const NAMED = ['Space', 'Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home'];
const MORE = ['End', 'PageDown', 'PageUp', 'Control+Enter', 'Alt+ArrowDown', 'Control+ArrowDown'];
const KEYS = [...NAMED, ...MORE, ...'abcdefghijklmnopqrstuvwxyz0123456789'];
const DONE = 10;
const WRONG = 6;

const source = readFileSync(form, 'utf8');
const names = [...source.matchAll(/<select1 ref="[^"]*\/([^"/]+)"/g)].map((found) => found[1]);
const last = names.length - 1;

writeFileSync('index.html', '<!doctype html><div id="app"></div><script type="module" src="/page.js"></script>');
writeFileSync('page.js', `
import { createApp, h } from 'vue';
import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';
const look = decodeURIComponent(location.search.slice(1));
const source = ${JSON.stringify(source)};
const formXml = look ? source.replaceAll('<select1 ', '<select1 appearance="' + look + '" ') : source;
const fetchFormAttachment = () => { throw new Error('there are none'); };
async function onSubmit(payload) {
  window.sent = await payload.data[0].get('xml_submission_file').text();
}
createApp({ render: () => h(OdkWebForm, { formXml, fetchFormAttachment, onSubmit }) })
  .use(webFormsPlugin)
  .mount('#app');
`);
await build({ logLevel: 'silent', configFile: false, build: { chunkSizeWarningLimit: 9999 } });
const server = await preview({ logLevel: 'silent', configFile: false, preview: { port: 0, host: '127.0.0.1' } });
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
page.setDefaultTimeout(20000);

let pressed = 0;
let clicked = 0;

async function press(key) {
  pressed += 1;
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

async function click(place) {
  clicked += 1;
  await place.click();
}

const fields = () => page.locator('.question-container');
const option = (at, value) => fields().nth(at).locator(`input[value="${value}"]`);

async function open(look) {
  await page.goto(`${server.resolvedUrls.local[0]}?${encodeURIComponent(look)}`);
  await fields().nth(last).waitFor();
  pressed = 0;
  clicked = 0;
}

// Which question has the focus (-1: none), and what each question shows as its answer.
function seen() {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('.question-container')];
    const shown = (field) =>
      (field.querySelector('label:has(input:checked)') ?? field.querySelector('.p-select-label'))
        ?.textContent.trim().toLowerCase() ?? '';
    return { at: all.findIndex((each) => each.contains(document.activeElement)), answers: all.map(shown) };
  });
}

async function toFirst(look) {
  await open(look);
  while ((await seen()).at !== 0) await press('Tab');
}

function check(what, wanted) {
  if (JSON.stringify(what) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(what)}, not ${JSON.stringify(wanted)}`);
  }
}

async function isSent() {
  await page.waitForFunction(() => window.sent);
  const xml = await page.evaluate(() => window.sent);
  return names.map((name) => xml.match(new RegExp(`<${name}>([^<]*)</${name}>`))?.[1] ?? '');
}

// The keys that take one from an open question to the next with ja given: one if any key does so,
// else a key and Tab; null when that is not enough. Every key of KEYS is tried.
async function way(look) {
  const two = [];
  await toFirst(look);
  for (const key of KEYS) {
    const before = await seen();
    if (before.at !== 0 || before.answers.some(Boolean)) await toFirst(look);
    await press(key);
    const one = await seen();
    if (one.at === 1 && one.answers[0] === 'ja') return [key];
    await press('Tab');
    const then = await seen();
    if (then.at === 1 && then.answers[0] === 'ja') two.push([key, 'Tab']);
    await press('Shift+Tab');
  }
  return two[0] ?? null;
}

async function fill(look, keys) {
  await toFirst(look);
  for (let at = 0; at < last; at += 1) for (const key of keys) await press(key);
  await press(keys[0]);
  for (const key of ['Enter', 'Control+Enter']) await page.keyboard.press(key);
  if (await page.evaluate(() => window.sent)) throw new Error('a key sends at once: count it');
  const sends = page.getByRole('button', { name: 'Send' });
  while (!(await sends.evaluate((button) => button === document.activeElement))) await press('Tab');
  await press('Enter');
  check(await isSent(), names.map(() => 'ja'));
  return pressed;
}

// The sixth of ten answers becomes nee, from the moment that the tenth was given.
async function mend(look, keys) {
  await toFirst(look);
  for (let at = 0; at < DONE; at += 1) {
    for (const key of at < DONE - 1 ? keys : keys.slice(0, 1)) await press(key);
  }
  pressed = 0;
  while ((await seen()).at !== WRONG - 1) await press('Shift+Tab');
  await press('ArrowDown');
  const answers = names.map((_, at) => (at >= DONE ? '' : at === WRONG - 1 ? 'nee' : 'ja'));
  const { answers: shown } = await seen();
  check(shown, answers);
  return pressed;
}

async function mouse() {
  await open('');
  for (let at = 0; at < names.length; at += 1) await click(option(at, 'ja'));
  await click(page.getByRole('button', { name: 'Send' }));
  check(await isSent(), names.map(() => 'ja'));
  const filled = clicked;
  await open('');
  for (let at = 0; at < DONE; at += 1) await click(option(at, 'ja'));
  clicked = 0;
  await click(option(WRONG - 1, 'nee'));
  check((await seen()).answers.slice(0, DONE), names.slice(0, DONE).map((_, at) => (at === WRONG - 1 ? 'nee' : 'ja')));
  return [filled, clicked];
}

function version(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
}

try {
  const looks = {};
  for (const look of LOOKS) {
    const keys = await way(look);
    looks[look || 'none'] = keys && { keys, fill: await fill(look, keys), mend: await mend(look, keys) };
  }
  const counted = Object.values(looks).filter(Boolean);
  const fewest = (task) => Math.min(...counted.map((each) => each[task]));
  const [filled, mended] = await mouse();
  console.log(JSON.stringify({
    versions: { '@getodk/web-forms': version('@getodk/web-forms'), chromium: browser.version() },
    tasks: {
      formulier_20_vragen: { toetsen: fewest('fill'), muis: filled },
      antwoord_verbeteren: { toetsen: fewest('mend'), muis: mended },
    },
    looks,
  }));
} finally {
  await browser.close();
  await server.close();
}
