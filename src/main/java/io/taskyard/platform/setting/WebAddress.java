package io.taskyard.platform.setting;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads addresses that mails can lead to. */
public final class WebAddress implements Converter<URI> {

    private static final long serialVersionUID = 1L;

    @Override
    public URI convert(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException(text + " is no address such as https://taskyard.example.com");
        }
        return address;
    }
}
