package io.taskyard.platform.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that can be stored and shown: no control characters and no half of a surrogate pair; null is fine. */
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    String message() default "must not contain control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether line breaks and tabs are allowed. */
    boolean lines() default false;

    /** Looks at each code point once. */
    class Check implements ConstraintValidator<PlainText, CharSequence> {

        private boolean lines;

        @Override
        public void initialize(PlainText constraint) {
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().allMatch(this::allowed);
        }

        /** Whether there is no control character in the text, and no half of a surrogate pair. */
        public static boolean isPlain(CharSequence text) {
            return text.codePoints().allMatch(Check::isPlain);
        }

        private boolean allowed(int character) {
            return lines && (character == '\n' || character == '\r' || character == '\t') || isPlain(character);
        }

        static boolean isPlain(int character) {
            return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
        }
    }
}
