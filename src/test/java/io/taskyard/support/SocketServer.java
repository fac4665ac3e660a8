package io.taskyard.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Listens on a free port of the loopback address and serves each client on a thread of its own, until it is closed. */
final class SocketServer implements AutoCloseable {

    private final ServerSocket door;
    private final String name;
    private final Consumer<Socket> serve;

    SocketServer(String name, Consumer<Socket> serve) {
        this.name = name;
        this.serve = serve;
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket client = door.accept();
                daemon(() -> serve.accept(client));
            }
        } catch (IOException closed) {
            // There are no more tests.
        }
    }

    private void daemon(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
