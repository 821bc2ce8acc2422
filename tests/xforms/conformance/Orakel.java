// Plays steps in the reference engine: one line in, one line out.
// Run as: java -cp ODK_Validate.jar Orakel.java FORM.xml < steps
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.test.Scenario;

public class Orakel {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Scenario scenario;
        try {
            scenario = Scenario.init(Path.of(args[0]).toFile());
        } catch (Throwable error) {
            out.println("REFUSED " + error.getClass().getSimpleName() + " " + line(error.getMessage()));
            return;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String step = in.readLine(); step != null; step = in.readLine()) {
            String[] part = step.split("\t", -1);
            try {
                out.println(one(scenario, part));
            } catch (Throwable error) {
                out.println("ERROR " + error.getClass().getSimpleName() + " " + line(error.getMessage()));
            }
        }
    }

    private static String line(String text) {
        return text == null ? "" : text.replace('\n', ' ');
    }

    private static String one(Scenario scenario, String[] part) {
        switch (part[0]) {
            case "answer":
                return String.valueOf(scenario.answer(part[1], part[2]));
            case "value":
                IAnswerData answer = scenario.answerOf(part[1]);
                return answer == null ? "" : line(answer.uncast().getString());
            case "relevant":
                TreeElement node = scenario.getAnswerNode(part[1]);
                return node == null ? "ABSENT" : String.valueOf(node.isRelevant());
            case "count":
                return String.valueOf(scenario.countRepeatInstancesOf(part[1]));
            case "choices":
                return scenario.choicesOf(part[1]).stream()
                    .map(choice -> choice.getValue()).collect(java.util.stream.Collectors.joining(" "));
            case "valid":
                return String.valueOf(scenario.getValidationOutcome().failedPrompt == null);
            default:
                return "ERROR unknown step";
        }
    }
}
