package io.taskyard.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.Caller;
import io.taskyard.platform.idempotency.KeptAnswers;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import io.taskyard.task.BulkRequest.Operation;
import io.taskyard.task.BulkResults.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Does several things with tasks: in one transaction, or each in its own, whatever becomes of the others. */
@ApplicationScoped
class WorkInBulk {

    /** What stopped the work that is done wholly or not at all. */
    private static final class Stopped extends RuntimeException {

        private final int at;
        private final Problem problem;

        Stopped(int at, Problem problem) {
            super(null, problem, false, false);
            this.at = at;
            this.problem = problem;
        }
    }

    private final CreateTask createTask;
    private final ChangeTask changeTask;
    private final DeleteTask deleteTask;
    private final Tasks tasks;
    private final MergePatch mergePatch;
    private final KeptAnswers answers;
    private final ObjectMapper json;

    WorkInBulk(
            CreateTask createTask,
            ChangeTask changeTask,
            DeleteTask deleteTask,
            Tasks tasks,
            MergePatch mergePatch,
            KeptAnswers answers,
            ObjectMapper json) {
        this.createTask = createTask;
        this.changeTask = changeTask;
        this.deleteTask = deleteTask;
        this.tasks = tasks;
        this.mergePatch = mergePatch;
        this.answers = answers;
        this.json = json;
    }

    BulkResults work(Caller caller, BulkRequest request) {
        List<Operation> operations = request.operations();
        return Boolean.TRUE.equals(request.atomic()) ? allOrNothing(caller, operations) : each(caller, operations);
    }

    private BulkResults allOrNothing(Caller caller, List<Operation> operations) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                BulkResults done = new BulkResults(IntStream.range(0, operations.size())
                        .mapToObj(at -> orStop(caller, operations, at))
                        .toList());
                answers.keep(200, done);
                return done;
            });
        } catch (Stopped stopped) {
            return new BulkResults(IntStream.range(0, operations.size())
                    .mapToObj(at -> Result.of(at == stopped.at ? stopped.problem : notDone(stopped.at)))
                    .toList());
        }
    }

    private Result orStop(Caller caller, List<Operation> operations, int at) {
        try {
            return perform(caller, operations.get(at));
        } catch (Problem problem) {
            throw new Stopped(at, problem);
        }
    }

    // Each is kept in its own transaction, so that a retry after a crash goes on with the first that was not done.
    private BulkResults each(Caller caller, List<Operation> operations) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            int at = i;
            try {
                results.add(QuarkusTransaction.requiringNew()
                        .call(() -> answers.step(at, Result.class, () -> perform(caller, operations.get(at)))));
            } catch (Problem problem) {
                results.add(Result.of(problem));
            }
        }
        return new BulkResults(results);
    }

    private Result perform(Caller caller, Operation operation) {
        IfMatch condition = operation.version() == null ? IfMatch.ANY : IfMatch.version(operation.version());
        return switch (operation.op()) {
            case CREATE -> {
                TaskContent content = mergePatch.apply(operation.task(), null, TaskContent.class);
                yield done(201, createTask.create(caller, content));
            }
            case UPDATE -> {
                var manner = new ChangeTask.Manner(condition, Boolean.TRUE.equals(operation.force()));
                yield done(200, changeTask.patch(caller, tasks.idOf(named(operation)), operation.task(), manner));
            }
            case DELETE -> {
                deleteTask.delete(caller, tasks.idOf(named(operation)), condition);
                yield new Result(204, null, null);
            }
        };
    }

    private Result done(int status, TaskView task) {
        return new Result(status, json.valueToTree(task), null);
    }

    private static TaskReference named(Operation operation) {
        if (operation.id() == null) {
            throw Problem.invalid("id", "required", "must name the task");
        }
        return operation.id();
    }

    private static Problem notDone(int failed) {
        return new Problem(Kind.UNDONE, "not_done", "Operation " + failed + " failed, so none was done.");
    }
}
