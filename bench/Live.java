import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The listeners and writers of bench/live. Latency is taken from a change's own time, which it gets before its commit, to
 * its receipt, so the commit is in it. The floor is the same number of bytes written to as many plain TCP sockets by one
 * loop, the least that telling everybody can cost on this machine.
 */
public class Live {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern AT = Pattern.compile("\"at\":\"([^\"]+)\"");

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "sign-in" -> signIn(args[1], args[2], Path.of(args[3]));
            case "idle" -> idle(args[1], Files.readAllLines(Path.of(args[2])), Integer.parseInt(args[3]));
            case "warm-up" ->
                warmUp(
                        args[1],
                        Files.readAllLines(Path.of(args[2])),
                        Integer.parseInt(args[3]),
                        Integer.parseInt(args[4]),
                        Integer.parseInt(args[5]));
            case "broadcast" ->
                broadcast(
                        args[1],
                        Files.readAllLines(Path.of(args[2])),
                        Integer.parseInt(args[3]),
                        Integer.parseInt(args[4]),
                        Integer.parseInt(args[5]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Signs in listener-1, listener-2, … and writes their tokens, one a line. */
    private static void signIn(String base, String number, Path tokens) throws Exception {
        String[] signedIn = new String[Integer.parseInt(number)];
        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < signedIn.length; i++) {
            int at = i;
            threads.execute(() -> {
                String body = "{\"username\":\"listener-%d\",\"password\":\"a good long password\"}".formatted(at + 1);
                HttpResponse<String> answer = post(base + "/api/v1/auth/login", body, null);
                while (answer.statusCode() == 503) {
                    answer = post(base + "/api/v1/auth/login", body, null);
                }
                Matcher access = Pattern.compile("\"access\":\"([^\"]+)\"").matcher(answer.body());
                access.find();
                signedIn[at] = access.group(1);
            });
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.MINUTES);
        Files.write(tokens, List.of(signedIn));
    }

    /** Opens so many sockets and holds them until the input ends. */
    private static void idle(String base, List<String> tokens, int number) throws Exception {
        AtomicLong greeted = new AtomicLong();
        List<WebSocket> sockets = open(base, tokens, number, text -> greeted.incrementAndGet());
        while (greeted.get() < number) {
            Thread.sleep(100);
        }
        System.out.println("open");
        System.in.read();
        sockets.forEach(WebSocket::abort);
    }

    /** Does what is measured later, and measures nothing. */
    private static void warmUp(String base, List<String> tokens, int listeners, int rate, int seconds)
            throws Exception {
        List<WebSocket> sockets = open(base, tokens, listeners, text -> {});
        write(base, tokens.get(0), create(base, tokens.get(0)), rate, seconds);
        sockets.forEach(WebSocket::abort);
    }

    private static void broadcast(String base, List<String> tokens, int listeners, int rate, int seconds)
            throws Exception {
        ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
        LongAdder received = new LongAdder();
        AtomicInteger length = new AtomicInteger();
        List<WebSocket> sockets = open(base, tokens, listeners, text -> {
            Matcher at = AT.matcher(text);
            if (at.find()) {
                micros.add(TimeUnit.NANOSECONDS.toMicros(nanosSince(Instant.parse(at.group(1)))));
                length.set(text.length());
                received.increment();
            }
        });
        String task = create(base, tokens.get(0));
        write(base, tokens.get(0), task, rate, 10);
        Thread.sleep(1000);
        micros.clear();
        received.reset();
        int written = write(base, tokens.get(0), task, rate, seconds);
        long expected = (long) written * listeners;
        for (int i = 0; i < 200 && received.sum() < expected; i++) {
            Thread.sleep(100);
        }
        sockets.forEach(WebSocket::abort);
        long[] floor = floor(listeners, rate, seconds, length.get());
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "| %d | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f | %d of %d |%n",
                listeners,
                written / seconds,
                millis(sorted, 50),
                millis(sorted, 99),
                millis(floor, 50),
                millis(floor, 99),
                millis(sorted, 50) / millis(floor, 50),
                sorted.length,
                expected);
    }

    private interface Heard {
        void text(String text);
    }

    private static List<WebSocket> open(String base, List<String> tokens, int number, Heard heard) throws Exception {
        List<WebSocket> sockets = new ArrayList<>();
        Semaphore atOnce = new Semaphore(50);
        CountDownLatch all = new CountDownLatch(number);
        for (int i = 0; i < number; i++) {
            atOnce.acquire();
            HTTP.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + tokens.get(i % tokens.size()))
                    .buildAsync(URI.create(base.replace("http", "ws") + "/ws/tasks"), new Listener(heard))
                    .whenComplete((socket, failure) -> {
                        if (failure != null) {
                            failure.printStackTrace();
                            System.exit(1);
                        }
                        synchronized (sockets) {
                            sockets.add(socket);
                        }
                        atOnce.release();
                        all.countDown();
                    });
        }
        all.await();
        return sockets;
    }

    private static final class Listener implements WebSocket.Listener {

        private final Heard heard;
        private final StringBuilder partial = new StringBuilder();

        Listener(Heard heard) {
            this.heard = heard;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                heard.text(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    private static String create(String base, String token) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(post(base + "/api/v1/tasks", "{\"title\":\"Paint the fence\"}", token).body());
        id.find();
        return id.group(1);
    }

    /** Changes a task so many times a second; how often it was answered with 200. */
    private static int write(String base, String token, String task, int rate, int seconds) throws Exception {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(rate * seconds);
        long began = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = began + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                Thread.sleep(0, 200_000);
            }
            HttpRequest patch = HttpRequest.newBuilder(URI.create(base + "/api/v1/tasks/" + task))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/merge-patch+json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\":\"Paint it " + i + " times\"}"))
                    .build();
            HTTP.sendAsync(patch, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                if (failure == null && answer.statusCode() == 200) {
                    done.incrementAndGet();
                }
                all.countDown();
            });
        }
        all.await();
        return done.get();
    }

    private static long[] floor(int sockets, int rate, int seconds, int bytes) throws Exception {
        ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
        try (ServerSocket server = new ServerSocket(0, sockets, InetAddress.getLoopbackAddress())) {
            List<Socket> ends = new ArrayList<>();
            List<DataOutputStream> outs = new ArrayList<>();
            for (int i = 0; i < sockets; i++) {
                Socket reader = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket writer = server.accept();
                writer.setTcpNoDelay(true);
                ends.add(reader);
                ends.add(writer);
                outs.add(new DataOutputStream(writer.getOutputStream()));
                Thread thread = new Thread(() -> read(reader, bytes, micros));
                thread.setDaemon(true);
                thread.start();
            }
            byte[] message = new byte[bytes];
            long began = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                long due = began + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    Thread.sleep(0, 200_000);
                }
                ByteBuffer.wrap(message).putLong(System.nanoTime());
                for (DataOutputStream out : outs) {
                    out.write(message);
                }
            }
            Thread.sleep(500);
            for (Socket end : ends) {
                end.close();
            }
        }
        return micros.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static void read(Socket socket, int bytes, ConcurrentLinkedQueue<Long> micros) {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] message = new byte[bytes];
            while (true) {
                in.readFully(message);
                micros.add((System.nanoTime() - ByteBuffer.wrap(message).getLong()) / 1000);
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    private static long nanosSince(Instant at) {
        return Duration.between(at, Instant.now()).toNanos();
    }

    private static double millis(long[] sorted, int percentile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1L) * percentile / 100)] / 1000.0;
    }

    private static HttpResponse<String> post(String uri, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
