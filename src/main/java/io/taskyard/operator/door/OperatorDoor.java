package io.taskyard.operator.door;

import io.quarkus.security.UnauthorizedException;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.identity.token.BearerHeader;
import io.taskyard.identity.token.OperatorTokens;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets operators in: 403 for who is signed in to a company, whatever their role there, 401 for others. */
@Provider
@OperatorsOnly
class OperatorDoor implements ContainerRequestFilter {

    private final OperatorTokens tokens;
    private final CurrentCaller caller;
    private final CurrentOperator operator;

    OperatorDoor(OperatorTokens tokens, CurrentCaller caller, CurrentOperator operator) {
        this.tokens = tokens;
        this.caller = caller;
        this.operator = operator;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        operator.is(BearerHeader.token(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(tokens::read)
                .orElseThrow(this::refusal));
    }

    private RuntimeException refusal() {
        return caller.findBearer().isPresent()
                ? new Problem(Kind.FORBIDDEN, "forbidden", "Only operators of the installation may do this.")
                : new UnauthorizedException();
    }
}
