package io.taskyard.live;

import java.util.concurrent.CompletionStage;

/** The way to one client. */
interface Outlet {

    /** Sends the message; done when the client's connection has taken it. Called by one thread at a time, in order. */
    CompletionStage<?> send(LiveMessage message);

    /** Sends a sign of life that is no message. */
    void ping();

    /** Ends the stream, whatever has not been sent. */
    void close(Ending ending);
}
