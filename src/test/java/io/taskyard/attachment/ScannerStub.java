package io.taskyard.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks ClamAV's protocol, and takes for harmful what contains the word virus. */
final class ScannerStub implements AutoCloseable {

    private final ServerSocket server;

    ScannerStub(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scanner");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                answer(client);
            } catch (IOException closed) {
                // The next one, if there is any.
            }
        }
    }

    private static void answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        StringBuilder content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        String found = content.indexOf("virus") < 0 ? "stream: OK\0" : "stream: Test-Virus FOUND\0";
        client.getOutputStream()
                .write((command.equals("zINSTREAM\0") ? found : "UNKNOWN COMMAND\0")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
