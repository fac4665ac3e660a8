package io.taskyard.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sends what is due when a test says so. */
@ApplicationScoped
public class Mailroom {

    private final DispatchMails dispatcher;

    Mailroom(DispatchMails dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Sends all that is due in the company; how often sending was tried. */
    public int deliver(UUID company) {
        int tried = 0;
        int now;
        do {
            now = dispatcher.dispatch(company);
            tried += now;
        } while (now > 0);
        return tried;
    }

    /** Sends all that is due of the installation's own. */
    public int deliverTheInstallations() {
        return deliver(Outbox.INSTALLATION);
    }
}
