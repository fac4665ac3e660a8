package io.taskyard.support;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Stands before a mail server (RFC 5321) and can be down, busy or locked, hang up in the middle of a message, or be slow. It
 * never knows anybody whose address begins with nobody.
 */
public final class MoodySmtp implements AutoCloseable {

    /** How it behaves. */
    public enum Mood {
        FINE,
        /** Hangs up before it says anything. */
        DOWN,
        /** Says that it cannot just now. */
        BUSY,
        /** Wants a password that nobody has. */
        LOCKED,
        /** Hangs up in the middle of a message. */
        HANGING_UP
    }

    // Less than that of the server behind, so that whoever keeps a connection learns that it is gone.
    private static final int PATIENCE_MILLIS = 15_000;

    private static final int HALF_OF_A_MESSAGE = 10;

    private final SocketServer clients = new SocketServer("moody-smtp", this::serve);
    private final int behind;
    private volatile Mood mood = Mood.FINE;
    private volatile long slownessMillis;

    /** Opens a door to the server on this port. */
    public MoodySmtp(int behind) {
        this.behind = behind;
    }

    public int port() {
        return clients.port();
    }

    public void mood(Mood other) {
        mood = other;
    }

    /** Takes so long before it says that it has a message. */
    public void slowness(long millis) {
        slownessMillis = millis;
    }

    @Override
    public void close() {
        clients.close();
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            client.setSoTimeout(PATIENCE_MILLIS);
            Line asked = new Line(client);
            Line answered = new Line(server);
            if (mood == Mood.DOWN) {
                return;
            }
            asked.say(answered.reply());
            for (String line = asked.hear(); line != null && mood != Mood.DOWN; line = asked.hear()) {
                String refusal = refusal(line);
                if (refusal != null) {
                    asked.say(refusal);
                    continue;
                }
                answered.say(line);
                String reply = answered.reply();
                asked.say(reply);
                boolean over = line.equalsIgnoreCase("QUIT") || reply.startsWith("354") && !pass(asked, answered);
                if (over) {
                    return;
                }
            }
        } catch (IOException gone) {
            // One of the two is gone, which the other will notice.
        }
    }

    private String refusal(String line) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("MAIL") && mood == Mood.BUSY) {
            return "451 try again later";
        }
        if (command.startsWith("MAIL") && mood == Mood.LOCKED) {
            return "530 authentication required";
        }
        return command.startsWith("RCPT") && line.contains("<nobody") ? "550 no such user" : null;
    }

    private boolean pass(Line asked, Line answered) throws IOException {
        int lines = 0;
        String line;
        do {
            line = asked.hear();
            if (line == null || mood == Mood.HANGING_UP && ++lines > HALF_OF_A_MESSAGE) {
                return false;
            }
            answered.say(line);
        } while (!line.equals("."));
        sleep();
        asked.say(answered.reply());
        return true;
    }

    private void sleep() {
        try {
            Thread.sleep(slownessMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One end of a conversation. */
    private static final class Line {

        private final BufferedReader in;
        private final OutputStream out;

        Line(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        String hear() throws IOException {
            return in.readLine();
        }

        /** All lines of a reply; all but the last have a hyphen behind the code. */
        String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            String line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                reply.append(line).append("\r\n");
                line = in.readLine();
            }
            if (line == null) {
                throw new EOFException();
            }
            return reply.append(line).toString();
        }

        void say(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
