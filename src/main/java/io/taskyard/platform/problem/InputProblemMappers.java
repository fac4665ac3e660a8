package io.taskyard.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what Jackson and Bean Validation refuse into a problem document that names the fields. */
@Singleton
class InputProblemMappers {

    private final ProblemMappers problems;

    InputProblemMappers(ProblemMappers problems) {
        this.problems = problems;
    }

    // The second method is there because the framework has a mapper of its own for the narrower type.
    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure) {
        return problems.problem(BodyProblems.of(failure));
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure) {
        return problems.problem(BodyProblems.of(failure));
    }

    @ServerExceptionMapper
    Response undecodable(CharConversionException failure) {
        return problems.problem(BodyProblems.undecodable());
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException failure) {
        return problems.problem(Violations.of(failure));
    }
}
