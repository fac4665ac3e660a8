import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mail server of bench/mail, which takes everything and keeps nothing, and the floor: so many messages handed to it over
 * some connections by a client that does nothing else.
 */
public class Sink {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "serve" -> serve(Integer.parseInt(args[1]));
            case "floor" -> floor(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void serve(int port) throws IOException {
        try (ServerSocket door = new ServerSocket(port, 100, InetAddress.getLoopbackAddress())) {
            System.out.println("open");
            while (true) {
                Socket client = door.accept();
                client.setTcpNoDelay(true);
                Thread thread = new Thread(() -> take(client));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private static void take(Socket client) {
        try (client) {
            Talk talk = new Talk(client);
            talk.say("220 sink");
            for (String line = talk.hear(); line != null; line = talk.hear()) {
                if (line.startsWith("QUIT")) {
                    talk.say("221 bye");
                    return;
                }
                if (line.equals("DATA")) {
                    talk.say("354 go on");
                    while (!".".equals(talk.hear())) {
                        // Nothing of it is kept.
                    }
                    TAKEN.incrementAndGet();
                }
                talk.say("250 ok");
            }
        } catch (IOException gone) {
            // The client is gone.
        }
    }

    /** Sends so many messages of 8 KB over so many connections, and prints how many a second. */
    private static void floor(int port, int messages, int connections) throws Exception {
        String body = ("x".repeat(76) + "\r\n").repeat(105) + ".";
        AtomicInteger left = new AtomicInteger(messages);
        CountDownLatch done = new CountDownLatch(connections);
        long began = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            new Thread(() -> {
                        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                            socket.setTcpNoDelay(true);
                            Talk talk = new Talk(socket);
                            talk.hear();
                            talk.ask("EHLO bench");
                            while (left.getAndDecrement() > 0) {
                                talk.ask("MAIL FROM:<a@example.com>");
                                talk.ask("RCPT TO:<b@example.com>");
                                talk.ask("DATA");
                                talk.ask(body);
                            }
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        done.await();
        System.out.printf("%.0f%n", messages * 1e9 / (System.nanoTime() - began));
    }

    private static final class Talk {

        private final BufferedReader in;
        private final OutputStream out;

        Talk(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        String hear() throws IOException {
            return in.readLine();
        }

        void say(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void ask(String text) throws IOException {
            say(text);
            hear();
        }
    }
}
