package io.taskyard.external;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** An address of http or https with a host, and without a user or a password; null is fine. */
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpAddress.Check.class)
@interface HttpAddress {

    String message() default "must be an address such as https://example.com/tasks, without a user";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<HttpAddress, String> {

        private static final Set<String> SCHEMES = Set.of("http", "https");

        @Override
        public boolean isValid(String address, ConstraintValidatorContext context) {
            return address == null || isAddress(address);
        }

        static boolean isAddress(String address) {
            try {
                URI parsed = new URI(address);
                return parsed.getScheme() != null
                        && SCHEMES.contains(parsed.getScheme())
                        && parsed.getHost() != null
                        && parsed.getPort() <= 65_535
                        && parsed.getPort() != 0
                        && parsed.getRawUserInfo() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
