package io.taskyard.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another system with tasks, which speaks HTTP (RFC 9112) as well or as badly as a test wants. */
public final class SourceServer implements AutoCloseable {

    /** A server whose list at {@code /one} has one item, with the id 1. */
    public static final SourceServer ONE_ITEM =
            new SourceServer().answering("/one", json("[{\"id\": 1, \"title\": \"Door\"}]"));

    private final SocketServer clients = new SocketServer("source-server", this::serve);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Writes what is answered; when it returns, the server hangs up. */
    public interface Answer {

        void write(OutputStream out) throws IOException, InterruptedException;
    }

    /** What an admin says to have the list at the address shown. */
    public static Map<String, String> source(String url) {
        return Map.of("name", Yard.newName("desk"), "url", url);
    }

    /** What is answered from now on to who asks for the path. */
    public SourceServer answering(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public int port() {
        return clients.port();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The heads of all requests for the path so far. */
    public List<String> asked(String path) {
        return asked.stream()
                .filter(head -> head.startsWith("GET " + path + " "))
                .toList();
    }

    public static Answer json(String content, String... headers) {
        return out -> say(out, "200 OK", content, headers);
    }

    public static Answer status(String status, String... headers) {
        return out -> say(out, status, "", headers);
    }

    public static Answer redirect(String target) {
        return status("302 Found", "Location: " + target);
    }

    /** Says nothing for longer than anybody waits. */
    public static Answer silence() {
        return out -> Thread.sleep(60_000);
    }

    /** Says a little from time to time, for ever. */
    public static Answer trickle() {
        return out -> {
            head(out, "200 OK", "Content-Length: 1000000");
            while (true) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        };
    }

    /** Says more than anybody listens to, without saying how much. */
    public static Answer endless() {
        return out -> {
            head(out, "200 OK", "Transfer-Encoding: chunked");
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(chunk);
            }
        };
    }

    /** Announces more than it says. */
    public static Answer cutShort() {
        return out -> {
            head(out, "200 OK", "Content-Length: 1000");
            out.write("[{\"id\": 1".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        };
    }

    @Override
    public void close() {
        clients.close();
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            if (head.isEmpty()) {
                return;
            }
            asked.add(head.toString());
            answers.getOrDefault(head.toString().split(" ")[1], status("404 Not Found"))
                    .write(client.getOutputStream());
        } catch (IOException gone) {
            // Whoever asked does not listen any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String status, String content, String... headers) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: " + bytes.length;
        head(out, status, all);
        out.write(bytes);
        out.flush();
    }

    private static void head(OutputStream out, String status, String... headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    }
}
