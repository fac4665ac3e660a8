package io.taskyard.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST: the same Idempotency-Key does its work once and answers the same for 24 hours. The work and the answer to
 * keep commit together. What fails has done nothing, so it is not kept and may be tried again under the same key.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /**
     * Whether the use case has transactions of its own: then it keeps its answer in the one that counts, by
     * {@link KeptAnswers}, and what it does not keep is kept after it has returned. It may answer later, on a thread that
     * may block.
     */
    @Nonbinding
    boolean ownTransactions() default false;
}
