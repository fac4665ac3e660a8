package io.taskyard.platform.mail;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/**
 * The one thread on which the mail client works. From several threads it passes its connections on with races in which, once
 * in about a thousand mails, an answer of the server is lost.
 */
@ApplicationScoped
class MailThread implements Executor {

    private final Context context;

    MailThread(Vertx vertx) {
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    @Override
    public void execute(Runnable work) {
        context.runOnContext(nothing -> work.run());
    }
}
