package io.taskyard.task;

import io.taskyard.company.ProjectAccess;
import io.taskyard.company.ProjectRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A company made up at random, and who may see and do what in it, written down as plainly as the design says it: without
 * SQL, and without a look at the policies.
 */
final class RandomCompany {

    record Somebody(UUID id, boolean admin) {}

    record SomeProject(
            UUID id, ProjectAccess access, boolean archived, boolean deleted, Map<UUID, ProjectRole> roles) {}

    record SomeTask(
            UUID id, SomeProject project, UUID owner, UUID assignee, boolean deleted, Map<UUID, ShareRole> shares) {}

    final List<Somebody> people = new ArrayList<>();
    final List<SomeProject> projects = new ArrayList<>();
    final List<SomeTask> tasks = new ArrayList<>();

    RandomCompany(Random random, List<Somebody> people, int projects, int tasks) {
        this.people.addAll(people);
        for (int i = 0; i < projects; i++) {
            Map<UUID, ProjectRole> roles = new HashMap<>();
            people.stream()
                    .filter(one -> random.nextInt(3) == 0)
                    .forEach(one -> roles.put(one.id(), any(random, ProjectRole.values())));
            this.projects.add(new SomeProject(
                    UUID.randomUUID(),
                    any(random, ProjectAccess.values()),
                    random.nextInt(4) == 0,
                    random.nextInt(6) == 0,
                    roles));
        }
        for (int i = 0; i < tasks; i++) {
            Map<UUID, ShareRole> shares = new HashMap<>();
            people.stream()
                    .filter(one -> random.nextInt(5) == 0)
                    .forEach(one -> shares.put(one.id(), any(random, ShareRole.values())));
            this.tasks.add(new SomeTask(
                    UUID.randomUUID(),
                    this.projects.get(random.nextInt(projects)),
                    people.get(random.nextInt(people.size())).id(),
                    random.nextInt(3) == 0
                            ? null
                            : people.get(random.nextInt(people.size())).id(),
                    random.nextInt(6) == 0,
                    shares));
        }
    }

    static boolean sees(Somebody who, SomeProject project) {
        if (project.deleted()) {
            return false;
        }
        return who.admin()
                || project.access() != ProjectAccess.PRIVATE
                || project.roles().containsKey(who.id());
    }

    static boolean sees(Somebody who, SomeTask task) {
        return !task.deleted() && wouldSee(who, task);
    }

    static boolean wouldSee(Somebody who, SomeTask task) {
        return !task.project().deleted()
                && (seesByProject(who, task) || task.shares().containsKey(who.id()));
    }

    private static boolean seesByProject(Somebody who, SomeTask task) {
        if (who.admin()) {
            return true;
        }
        return switch (task.project().access()) {
            case OPEN -> true;
            case PRIVATE -> task.project().roles().containsKey(who.id());
            case RESTRICTED -> isOwn(who, task);
        };
    }

    private static boolean isOwn(Somebody who, SomeTask task) {
        return who.id().equals(task.owner()) || who.id().equals(task.assignee());
    }

    static boolean edits(Somebody who, SomeTask task) {
        return moves(who, task) || !task.project().archived() && task.shares().get(who.id()) == ShareRole.EDITOR;
    }

    static boolean moves(Somebody who, SomeTask task) {
        return !task.project().archived() && works(who, task);
    }

    static boolean deletes(Somebody who, SomeTask task) {
        return !task.project().archived() && shares(who, task);
    }

    static boolean shares(Somebody who, SomeTask task) {
        boolean ownsProject = task.project().roles().get(who.id()) == ProjectRole.OWNER && seesByProject(who, task);
        return who.admin() || ownsProject || works(who, task) && who.id().equals(task.owner());
    }

    private static boolean works(Somebody who, SomeTask task) {
        return who.admin() || seesByProject(who, task) && roleIn(who, task.project()) != ProjectRole.VIEWER;
    }

    static boolean creates(Somebody who, SomeProject project) {
        return !project.archived() && (who.admin() || roleIn(who, project) != ProjectRole.VIEWER);
    }

    static boolean manages(Somebody who, SomeProject project) {
        return who.admin() || project.roles().get(who.id()) == ProjectRole.OWNER;
    }

    private static ProjectRole roleIn(Somebody who, SomeProject project) {
        return project.roles().getOrDefault(who.id(), ProjectRole.MEMBER);
    }

    private static <T> T any(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
