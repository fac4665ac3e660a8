package io.taskyard.task;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A date in the years 1900 to 9998; the day after stands for "no date" in sorted lists. Null is fine. */
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SensibleDate.Check.class)
public @interface SensibleDate {

    String message() default "must be in the years 1900 to 9998";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<SensibleDate, LocalDate> {

        @Override
        public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
            return date == null || isSensible(date);
        }

        /** Whether a task can have the date. */
        public static boolean isSensible(LocalDate date) {
            return date.getYear() >= 1900 && date.getYear() <= 9998;
        }
    }
}
