package io.taskyard.attachment;

import io.quarkus.logging.Log;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks ClamAV's daemon about files, by the command INSTREAM of its protocol (clamd(8)); off unless it is configured. */
@ApplicationScoped
class VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int LONGEST_ANSWER = 1_000;
    private static final Duration AGAIN_IN = Duration.ofMinutes(1);

    private final AttachmentConfig config;

    VirusScanner(AttachmentConfig config) {
        this.config = config;
    }

    boolean isOn() {
        return config.scanner().host().isPresent();
    }

    /** Whether nothing is found in the content; 503 if the scanner is away or cannot tell. */
    boolean findsHarmless(InputStream content) {
        String answer;
        try {
            answer = ask(content);
        } catch (IOException e) {
            throw away(e.getMessage());
        }
        if (answer.endsWith(" FOUND")) {
            Log.warnf("A file was found to be harmful: %s", answer);
            return false;
        }
        if (!answer.endsWith(" OK")) {
            throw away(answer);
        }
        return true;
    }

    private String ask(InputStream content) throws IOException {
        AttachmentConfig.Scanner scanner = config.scanner();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(scanner.host().orElseThrow(), scanner.port()), CONNECT_MILLIS);
            socket.setSoTimeout((int) scanner.timeout().toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }

    private static Problem away(String why) {
        Log.warnf("The virus scanner gave no answer: %s", why);
        return Problem.retryLater(Kind.UNAVAILABLE, "scanner_unavailable", "Files cannot be examined now.", AGAIN_IN);
    }
}
