package io.taskyard.platform.setting;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads how many of something there are without which nothing goes on. */
public final class AtLeastOne implements Converter<Integer> {

    private static final long serialVersionUID = 1L;

    @Override
    public Integer convert(String text) {
        int number = Integer.parseInt(text.strip());
        if (number < 1) {
            throw new IllegalArgumentException(text + " is less than 1");
        }
        return number;
    }
}
