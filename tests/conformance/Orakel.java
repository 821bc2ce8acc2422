// Plays forms in the reference engine: one command in, one line out, many forms in one process.
// Run as: java -cp ODK_Validate.jar Orakel.java < commands
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.ValidateOutcome;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.test.Scenario;
import org.javarosa.xform.util.XFormAnswerDataParser;

public class Orakel {
    private static Scenario scenario;

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String step = in.readLine(); step != null; step = in.readLine()) {
            try {
                out.println(one(step.split("\t", -1)));
            } catch (Throwable error) {
                Throwable cause = error instanceof InvocationTargetException ? error.getCause() : error;
                String text = cause.getClass().getSimpleName() + " " + cause.getMessage();
                out.println("ERROR " + text.replace('\n', ' ').replace('\r', ' '));
            }
        }
    }

    private static String one(String[] part) throws Exception {
        switch (part[0]) {
            case "form":
                scenario = Scenario.init(Path.of(part[1]).toFile());
                return "ok";
            case "lang":
                scenario.setLanguage(part[1]);
                return "ok";
            case "answer":
                return String.valueOf(answer(part[1], part[2].replace("\\n", "\n")));
            case "plain":
                return String.valueOf(scenario.answer(part[1], part[2]));
            case "add":
                return add(part[1]);
            case "remove":
                return remove(part[1]);
            case "value":
                IAnswerData answer = scenario.answerOf(part[1]);
                return answer == null ? "" : answer.uncast().getString().replace("\n", "\\n");
            case "choices":
                return scenario.choicesOf(part[1]).stream().map(SelectChoice::getValue).collect(Collectors.joining(" "));
            case "count":
                return String.valueOf(scenario.countRepeatInstancesOf(part[1]));
            case "picture":
                return picture();
            default:
                return "ERROR unknown step";
        }
    }

    // The answer is given the class that its type asks for, as a client of the engine does.
    private static Object answer(String path, String text) throws Exception {
        FormIndex index = scenario.indexOf(path);
        if (index == null) {
            throw new RuntimeException("no such question");
        }
        call("silentJump", new Class<?>[] {FormIndex.class}, index);
        return call("answer", new Class<?>[] {IAnswerData.class}, data(scenario.getFormEntryPromptAtIndex(), text));
    }

    private static IAnswerData data(FormEntryPrompt prompt, String text) {
        if (text.isEmpty()) {
            return null;
        }
        int control = prompt.getControlType();
        if (control == Constants.CONTROL_SELECT_ONE) {
            return new SelectOneData(new Selection(text));
        }
        if (control == Constants.CONTROL_SELECT_MULTI || control == Constants.CONTROL_RANK) {
            return new MultipleItemsData(
                Arrays.stream(text.trim().split("\\s+")).map(Selection::new).collect(Collectors.toList()));
        }
        if (control == Constants.CONTROL_TRIGGER) {
            return new StringData(text);
        }
        return XFormAnswerDataParser.getAnswerData(text, prompt.getDataType(), prompt.getQuestion());
    }

    private static String add(String path) throws Exception {
        FormDef form = scenario.getFormDef();
        FormEntryModel model = scenario.getFormEntryController().getModel();
        FormIndex index = model.incrementIndex(FormIndex.createBeginningOfFormIndex());
        for (; index.isInForm(); index = model.incrementIndex(index)) {
            TreeReference reference = index.getReference();
            if (model.getEvent(index) == FormEntryController.EVENT_PROMPT_NEW_REPEAT
                && path.equals(path(form, reference.getParentRef()) + "/" + reference.getNameLast())) {
                form.createNewRepeat(index);
                recompute();
                return "ok";
            }
        }
        return "ERROR no place for an instance";
    }

    private static String remove(String path) throws Exception {
        scenario.removeRepeat(path);
        recompute();
        return "ok";
    }

    // A new or removed instance leaves some of what reads inside it as it was; so all is done again.
    private static void recompute() throws Exception {
        Method all = FormDef.class.getDeclaredMethod("initializeTriggerables", TreeReference.class);
        all.setAccessible(true);
        all.invoke(scenario.getFormDef(), TreeReference.rootRef());
    }

    private static Object call(String name, Class<?>[] types, Object value) throws Exception {
        Method method = Scenario.class.getDeclaredMethod(name, types);
        method.setAccessible(true);
        return method.invoke(scenario, value);
    }

    // Walks the form as a person would, so that counted repeats and filtered choices are settled.
    private static String picture() throws Exception {
        FormDef form = scenario.getFormDef();
        FormEntryController controller = scenario.getFormEntryController();
        FormEntryModel model = controller.getModel();
        List<String> prompts = new ArrayList<>();
        for (boolean settled = false; !settled; ) {
            settled = true;
            controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
            while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
                continue;
            }
            prompts.clear();
            FormIndex index = model.incrementIndex(FormIndex.createBeginningOfFormIndex());
            for (; index.isInForm(); index = model.incrementIndex(index)) {
                if (model.getEvent(index) == FormEntryController.EVENT_QUESTION) {
                    TreeElement node = form.getMainInstance().resolveReference(index.getReference());
                    String before = text(node);
                    prompts.add(prompt(form, model, index));
                    if (!before.equals(text(node))) {
                        // It lets go of an answer without telling who depends on it.
                        IAnswerData left = text(node).isEmpty() ? null : node.getValue();
                        form.setValue(left, index.getReference(), node, true);
                        settled = false;
                    }
                }
            }
        }
        List<String> nodes = new ArrayList<>();
        walk(form.getMainInstance().getRoot(), "", nodes);
        ValidateOutcome outcome = scenario.getValidationOutcome();
        String valid = "null";
        if (outcome != null && outcome.failedPrompt != null) {
            int code = outcome.outcome;
            String what = code == FormEntryController.ANSWER_CONSTRAINT_VIOLATED ? "constraint_violated" : "required_but_empty";
            valid = list(quote(path(form, outcome.failedPrompt.getReference())), quote(what));
        }
        byte[] xml = new XFormSerializingVisitor().serializeInstance(form.getMainInstance());
        return list(
            "[" + String.join(",", nodes) + "]",
            "[" + String.join(",", prompts) + "]",
            valid,
            quote(new String(xml, StandardCharsets.UTF_8)));
    }

    private static String text(TreeElement node) {
        return node.getValue() == null ? "" : node.getValue().uncast().getString();
    }

    private static String prompt(FormDef form, FormEntryModel model, FormIndex index) {
        FormEntryPrompt prompt = model.getQuestionPrompt(index);
        QuestionDef control = prompt.getQuestion();
        List<SelectChoice> choices = control.getChoices();
        boolean shown = form.getMainInstance().resolveReference(index.getReference()).isRelevant();
        if (control.getDynamicChoices() != null && shown) {
            prompt.getAnswerValue();
            choices = control.getDynamicChoices().getChoices(form, index.getReference());
        }
        String values = "null";
        if (choices != null) {
            List<String> found = new ArrayList<>();
            for (SelectChoice choice : choices) {
                found.add(list(quote(choice.getValue()), quote(prompt.getSelectChoiceText(choice))));
            }
            values = "[" + String.join(",", found) + "]";
        }
        return list(
            quote(path(form, index.getReference())), values, quote(prompt.getQuestionText()), quote(prompt.getHelpText()));
    }

    private static void walk(TreeElement element, String above, List<String> nodes) {
        if (element.getMult() == TreeReference.INDEX_TEMPLATE) {
            return;
        }
        String ref = above + "/" + element.getName() + (element.isRepeatable() ? "[" + (element.getMult() + 1) + "]" : "");
        nodes.add(list(
            quote(ref),
            quote(text(element)),
            String.valueOf(element.isRelevant()),
            String.valueOf(element.isRequired()),
            String.valueOf(!element.isEnabled())));
        for (int at = 0; at < element.getNumChildren(); at++) {
            walk(element.getChildAt(at), ref, nodes);
        }
    }

    private static String path(FormDef form, TreeReference reference) {
        StringBuilder text = new StringBuilder();
        for (TreeElement at = form.getMainInstance().resolveReference(reference); at != null && at.getName() != null; at = (TreeElement) at.getParent()) {
            text.insert(0, "/" + at.getName() + (at.isRepeatable() ? "[" + (at.getMult() + 1) + "]" : ""));
        }
        return text.toString();
    }

    private static String list(String... parts) {
        return "[" + String.join(",", parts) + "]";
    }

    private static String quote(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder made = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter < ' ' || letter == '"' || letter == '\\') {
                made.append(String.format("\\u%04x", (int) letter));
            } else {
                made.append(letter);
            }
        }
        return made.append('"').toString();
    }
}
