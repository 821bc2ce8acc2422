// Measures the reference engine: java -cp ODK_Validate.jar:. Meting FORM STEPS
// Prints one object: seconds of loads (cold, then warm), milliseconds of each step, memory in MB.
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.AnswerDataFactory;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.test.Scenario;

public class Meting {
    private static final int AGAIN = 8;

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        File form = new File(args[0]);
        List<String> steps = Files.readAllLines(Path.of(args[1]));
        long begin = System.nanoTime();
        Scenario scenario = Scenario.init(form);
        double cold = (System.nanoTime() - begin) / 1e9;
        StringBuilder answers = new StringBuilder();
        StringBuilder adds = new StringBuilder();
        FormEntryController controller = scenario.getFormEntryController();
        for (String line : steps) {
            String[] step = line.split("\t", -1);
            if (step[0].equals("add")) {
                begin = System.nanoTime();
                scenario.createNewRepeat(step[1].replaceAll("\\[\\d+\\]$", ""));
                note(adds, begin);
                continue;
            }
            FormIndex index = scenario.indexOf(step[1]);
            FormEntryPrompt prompt = new FormEntryPrompt(scenario.getFormDef(), index);
            IAnswerData kind = AnswerDataFactory.template(prompt.getControlType(), prompt.getDataType());
            IAnswerData value = kind.cast(new UncastData(step[2]));
            List<FormIndex> lists = new ArrayList<>();
            for (String ref : step[3].split(" ")) {
                if (!ref.isEmpty()) {
                    lists.add(scenario.indexOf(ref));
                }
            }
            begin = System.nanoTime();
            int outcome = controller.answerQuestion(index, value, true);
            for (FormIndex list : lists) {
                new FormEntryPrompt(scenario.getFormDef(), list).getSelectChoices();
            }
            note(answers, begin);
            if (outcome != FormEntryController.ANSWER_OK) {
                System.err.println("refused: " + line);
            }
        }
        double memory = peak();
        double[] warm = new double[AGAIN];
        for (int at = 0; at < AGAIN; at++) {
            begin = System.nanoTime();
            Scenario.init(form);
            warm[at] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(warm);
        out.println(String.format(java.util.Locale.ROOT,
            "{\"cold\": %f, \"warm\": %f, \"memory\": %f, \"answers\": [%s], \"adds\": [%s]}",
            cold, warm[AGAIN / 2], memory, answers, adds));
    }

    private static void note(StringBuilder list, long begin) {
        double taken = (System.nanoTime() - begin) / 1e6;
        list.append(list.length() > 0 ? "," : "").append(String.format(java.util.Locale.ROOT, "%f", taken));
    }

    private static double peak() throws Exception {
        if (!Files.exists(Path.of("/proc/self/status"))) {
            return 0;
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
