package io.taskyard;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.taskyard.local.LocalServices;
import io.taskyard.local.LocalSettings;
import io.taskyard.local.LocalStartFailure;

/** Starts the application, and before it whatever servers it lacks. */
@QuarkusMain
public class Taskyard {

    public static void main(String... args) {
        try {
            LocalServices.start(LocalSettings.read());
            Quarkus.run(args);
        } catch (LocalStartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }
}
