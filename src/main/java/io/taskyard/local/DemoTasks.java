package io.taskyard.local;

import io.taskyard.company.Member;
import io.taskyard.company.MemberReference;
import io.taskyard.project.Project;
import io.taskyard.project.Projects;
import io.taskyard.task.Priority;
import io.taskyard.task.Status;
import io.taskyard.task.Task;
import io.taskyard.task.TaskContent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Invents the past half year of a project: the older a task, the likelier it is done. */
final class DemoTasks {

    private static final Duration HISTORY = Duration.ofDays(180);
    private static final Duration LONGEST_WORK = Duration.ofDays(25);

    private final Projects projects;
    private final Random random;
    private final List<Member> people;
    private final List<String> details;
    private final Instant now;

    DemoTasks(Projects projects, Random random, List<Member> people, List<String> details, Instant now) {
        this.projects = projects;
        this.random = random;
        this.people = people;
        this.details = details;
        this.now = now;
    }

    Stream<Task> of(Project project, List<String> titles) {
        List<Instant> times =
                Stream.generate(this::somewhen).limit(titles.size()).sorted().toList();
        return Stream.iterate(0, i -> i < times.size(), i -> i + 1)
                .map(i -> task(project, titles.get(i), times.get(i)));
    }

    private Task task(Project project, String title, Instant created) {
        boolean started = created.plus(part(LONGEST_WORK)).isBefore(now);
        boolean done = started && random.nextInt(100) < 85;
        boolean assigned = started || random.nextInt(100) < 70;
        UUID assignee = assigned ? anyone().id() : null;
        TaskContent planned = new TaskContent(
                title,
                any(details),
                Status.TODO,
                priority(),
                assigned ? MemberReference.of(assignee.toString()) : null,
                random.nextInt(100) < 75 ? dueAfter(created) : null,
                project.id(),
                null,
                null,
                null);
        Task task = new Task(projects.nextTaskNumber(project.id()), anyone().id(), planned, assignee, created);
        if (started) {
            Instant changed = between(created, now);
            task.change(planned.withStatus(done ? Status.DONE : Status.IN_PROGRESS), assignee, changed);
        }
        return task;
    }

    private Instant somewhen() {
        return now.minus(part(HISTORY));
    }

    private Instant between(Instant from, Instant to) {
        Duration gap = Duration.between(from, to);
        return from.plus(part(gap.compareTo(LONGEST_WORK) < 0 ? gap : LONGEST_WORK));
    }

    private Duration part(Duration whole) {
        return Duration.ofSeconds(random.nextLong(Math.max(1, whole.toSeconds())));
    }

    private LocalDate dueAfter(Instant created) {
        return LocalDate.ofInstant(created, ZoneOffset.UTC).plusDays(3 + random.nextInt(40));
    }

    private Priority priority() {
        int draw = random.nextInt(100);
        return draw < 20 ? Priority.LOW : draw < 70 ? Priority.MEDIUM : draw < 92 ? Priority.HIGH : Priority.URGENT;
    }

    private Member anyone() {
        return any(people);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
