package io.taskyard.operator.terms;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A limit as the command line says it: a number, or "usual".
 *
 * @param most null for the usual
 */
record Limit(Long most) {

    private static final String USUAL = "usual";

    /** Reads one. */
    static final class Reader implements ITypeConverter<Limit> {

        @Override
        public Limit convert(String text) {
            try {
                return new Limit(text.equalsIgnoreCase(USUAL) ? null : Long.valueOf(text));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is neither a number nor \"usual\"");
            }
        }
    }
}
