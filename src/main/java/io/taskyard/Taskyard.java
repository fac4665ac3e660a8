package io.taskyard;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.taskyard.audit.export.VerifyExport;
import io.taskyard.local.LocalServices;
import io.taskyard.local.LocalSettings;
import io.taskyard.local.LocalStartFailure;
import java.util.Arrays;

/** Starts the application, and before it whatever servers it lacks; or checks an exported audit trail. */
@QuarkusMain
public class Taskyard {

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(VerifyExport.COMMAND)) {
            System.exit(new VerifyExport(System.out).run(Arrays.copyOfRange(args, 1, args.length)));
        }
        try {
            LocalServices.start(LocalSettings.read());
            Quarkus.run(args);
        } catch (LocalStartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }
}
