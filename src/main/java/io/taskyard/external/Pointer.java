package io.taskyard.external;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A JSON pointer (RFC 6901, section 3) of at most 200 characters; null is fine. */
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = 200)
@Pattern(regexp = "(?!.*~(?![01]))(?:/[^\\x00-\\x1F\\x7F]*)?")
@interface Pointer {

    String message() default "must be a JSON pointer such as /data/title";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
