package io.taskyard.company;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses calls of what the company does not have, before they are validated. */
@Needs
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class OnlyIfOffered {

    private final KnownTerms terms;

    OnlyIfOffered(KnownTerms terms) {
        this.terms = terms;
    }

    @AroundInvoke
    Object refuse(InvocationContext call) throws Exception {
        terms.require(call.getMethod().getAnnotation(Needs.class).value());
        return call.proceed();
    }
}
