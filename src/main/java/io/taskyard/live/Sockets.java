package io.taskyard.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import io.taskyard.identity.token.Bearer;
import io.taskyard.identity.token.Bearers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * What happens to a WebSocket, whichever channel it is for. A client may say one thing,
 * {@code {"type": "token", "token": "…"}}: a fresh access token in the place of the one it came with.
 */
@ApplicationScoped
class Sockets {

    private static final UserData.TypedKey<Listener> LISTENER = new UserData.TypedKey<>("listener");
    private static final UserData.TypedKey<SocketOutlet> OUTLET = new UserData.TypedKey<>("outlet");

    private final Connections connections;
    private final Bearers bearers;
    private final LiveConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Sockets(Connections connections, Bearers bearers, LiveConfig config, ObjectMapper json, Clock clock) {
        this.connections = connections;
        this.bearers = bearers;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    void opened(WebSocketConnection connection) {
        Admission admission = connection.userData().get(SocketGate.ADMISSION);
        SocketOutlet outlet =
                new SocketOutlet(connection, new InboundRate(config.inbound().messages(), clock));
        Listener listener = connections.open(admission.bearer(), admission.channel(), admission.since(), outlet);
        connection.userData().put(OUTLET, outlet);
        connection.userData().put(LISTENER, listener);
        outlet.whenSilent(() -> listener.end(Ending.LOST));
        if (connection.isClosed()) {
            listener.gone();
        }
    }

    void said(WebSocketConnection connection, String text) {
        Listener listener = connection.userData().get(LISTENER);
        boolean seldom = connection.userData().get(OUTLET).allowsOneMore();
        token(text)
                .filter(token -> seldom)
                .ifPresentOrElse(token -> renew(listener, token), () -> listener.end(Ending.MISBEHAVED));
    }

    private void renew(Listener listener, String token) {
        bearers.read(token)
                .filter(fresh -> mayTakeOver(fresh, listener.bearer()))
                .ifPresentOrElse(listener::renew, () -> listener.end(Ending.UNAUTHENTICATED));
    }

    void alive(WebSocketConnection connection) {
        connection.userData().get(OUTLET).heard();
    }

    void failed(WebSocketConnection connection, Ending ending) {
        Optional.ofNullable(connection.userData().get(LISTENER)).ifPresent(listener -> listener.end(ending));
    }

    void closed(WebSocketConnection connection) {
        Optional.ofNullable(connection.userData().get(LISTENER)).ifPresent(Listener::gone);
    }

    // Somebody whose role has changed comes back, so that what they see is found out anew.
    private static boolean mayTakeOver(Bearer fresh, Bearer present) {
        return fresh.isSamePersonAs(present)
                && fresh.caller().admin() == present.caller().admin();
    }

    private Optional<String> token(String text) {
        try {
            JsonNode message = json.readTree(text);
            return message.path("type").asText().equals("token")
                            && message.path("token").isTextual()
                    ? Optional.of(message.get("token").asText())
                    : Optional.empty();
        } catch (JsonProcessingException garbage) {
            return Optional.empty();
        }
    }
}
