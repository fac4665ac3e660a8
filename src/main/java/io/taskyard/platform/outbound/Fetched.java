package io.taskyard.platform.outbound;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.util.Optional;

/**
 * What a server has answered.
 *
 * @param address where it was found, after redirects
 * @param next the address of the page after this one, if the server has named it (RFC 8288, rel=next)
 */
public record Fetched(URI address, Buffer content, Optional<URI> next) {}
