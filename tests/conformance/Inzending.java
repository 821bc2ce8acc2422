// Opens a submission in the reference engine, as a client does with what was sent before.
// Run as: java -cp ODK_Validate.jar Inzending.java FORM.xml SUBMISSION.xml
// Prints each answer as "place<TAB>value", then what the reference finds wrong ("valid" when nothing).
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.ValidateOutcome;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

public class Inzending {
    private static PrintStream out;

    public static void main(String[] args) throws Exception {
        out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
        try (Reader form = Files.newBufferedReader(Path.of(args[0]));
                Reader submission = Files.newBufferedReader(Path.of(args[1]))) {
            FormDef opened = new XFormParser(form, submission).parse();
            opened.initialize(false, new InstanceInitializationFactory());
            print(opened.getMainInstance().getRoot(), "");
            ValidateOutcome outcome = opened.validate(true);
            boolean good = outcome == null || outcome.failedPrompt == null;
            out.println(good ? "valid" : String.valueOf(outcome.failedPrompt.getReference()));
        }
    }

    private static void print(TreeElement node, String above) {
        String place = above + "/" + node.getName() + (node.isRepeatable() ? "[" + (node.getMult() + 1) + "]" : "");
        if (!node.isRelevant() || node.getMult() < 0) {
            return;
        }
        if (node.getValue() != null) {
            out.println(place + "\t" + node.getValue().uncast().getString());
        }
        for (int at = 0; at < node.getNumChildren(); at++) {
            print(node.getChildAt(at), place);
        }
    }
}
