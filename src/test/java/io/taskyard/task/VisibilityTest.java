package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.project.ProjectPolicy;
import io.taskyard.project.ProjectStanding;
import io.taskyard.project.Projects;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import io.taskyard.task.RandomCompany.SomeProject;
import io.taskyard.task.RandomCompany.SomeTask;
import io.taskyard.task.RandomCompany.Somebody;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL that decides who sees a task, and the policies, against a naive model of random companies. */
@QuarkusTest
class VisibilityTest {

    private static final int PEOPLE = 6;
    private static final int PROJECTS = 7;
    private static final int TASKS = 50;

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    InCompany inCompany;

    @Inject
    Tasks tasks;

    @Inject
    FindTasks findTasks;

    @Inject
    CountTasks countTasks;

    @Inject
    Projects projects;

    private Person admin;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everybody_sees_and_may_do_what_the_model_says(long seed) {
        Random random = new Random(seed);
        admin = yard.founder();
        RandomCompany company = new RandomCompany(random, people(random), PROJECTS, TASKS);
        write(company);
        inCompany.run(admin.company(), () -> {
            for (Somebody who : company.people) {
                Caller caller = new Caller(who.id(), UUID.randomUUID(), UUID.randomUUID(), who.admin());
                company.tasks.forEach(task -> assertTask(who, caller, task));
                company.projects.forEach(project -> assertProject(who, caller, project));
                assertLists(who, caller, company);
            }
        });
    }

    private void assertTask(Somebody who, Caller caller, SomeTask task) {
        String pair = who + " " + task;
        Optional<Standing> seen = found(() -> tasks.seen(caller, task.id()));
        assertThat(seen.isPresent()).as(pair).isEqualTo(RandomCompany.sees(who, task));
        assertThat(found(() -> tasks.view(caller, task.id())).isPresent())
                .as(pair)
                .isEqualTo(seen.isPresent());
        seen.ifPresent(standing -> {
            assertThat(TaskPolicy.mayEdit(standing).isAllowed()).as(pair).isEqualTo(RandomCompany.edits(who, task));
            assertThat(TaskPolicy.mayMove(standing).isAllowed()).as(pair).isEqualTo(RandomCompany.moves(who, task));
            assertThat(TaskPolicy.mayDelete(standing).isAllowed()).as(pair).isEqualTo(RandomCompany.deletes(who, task));
            assertThat(TaskPolicy.mayHandOver(standing).isAllowed())
                    .as(pair)
                    .isEqualTo(RandomCompany.deletes(who, task));
            assertThat(TaskPolicy.mayShare(standing).isAllowed()).as(pair).isEqualTo(RandomCompany.shares(who, task));
        });
        Optional<Standing> inBin = found(() -> tasks.lockedInBin(caller, task.id()));
        assertThat(inBin.isPresent()).as(pair).isEqualTo(task.deleted() && RandomCompany.wouldSee(who, task));
        inBin.ifPresent(standing -> assertThat(TaskPolicy.mayRestore(standing).isAllowed())
                .as(pair)
                .isEqualTo(RandomCompany.deletes(who, task)));
    }

    private void assertProject(Somebody who, Caller caller, SomeProject project) {
        String pair = who + " " + project;
        Optional<ProjectStanding> seen = found(() -> projects.get(caller, project.id()));
        assertThat(seen.isPresent()).as(pair).isEqualTo(RandomCompany.sees(who, project));
        seen.ifPresent(standing -> {
            assertThat(ProjectPolicy.mayCreateTasks(standing).isAllowed())
                    .as(pair)
                    .isEqualTo(RandomCompany.creates(who, project));
            assertThat(ProjectPolicy.mayManage(standing).isAllowed())
                    .as(pair)
                    .isEqualTo(RandomCompany.manages(who, project));
        });
    }

    private void assertLists(Somebody who, Caller caller, RandomCompany company) {
        Set<UUID> visible = company.tasks.stream()
                .filter(task -> RandomCompany.sees(who, task))
                .map(SomeTask::id)
                .collect(Collectors.toSet());
        for (String sort : List.of("created_at", "-title", "due_date")) {
            assertThat(listed(caller, sort))
                    .as("%s %s", who, sort)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(visible);
        }
        assertThat(countTasks.count(caller).total()).as("%s", who).isEqualTo(visible.size());
        assertThat(findTasks.findShared(caller, FILTER, null, page("100", null)).items())
                .as("%s shared", who)
                .extracting(TaskView::id)
                .hasSameElementsAs(company.tasks.stream()
                        .filter(task ->
                                RandomCompany.sees(who, task) && task.shares().containsKey(who.id()))
                        .map(SomeTask::id)
                        .toList());
    }

    private static final TaskFilter FILTER =
            new TaskFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

    private List<UUID> listed(Caller caller, String sort) {
        List<UUID> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<TaskView> page = findTasks.find(caller, FILTER, sort, page("7", cursor));
            page.items().forEach(task -> ids.add(task.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    private static PageRequest page(String limit, String cursor) {
        return new PageRequest(limit, cursor, null);
    }

    private static <T> Optional<T> found(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (Problem missing) {
            assertThat(missing.kind().status()).isEqualTo(404);
            return Optional.empty();
        }
    }

    private List<Somebody> people(Random random) {
        List<Somebody> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Somebody(UUID.randomUUID(), i == 0));
        }
        return people;
    }

    private void write(RandomCompany company) {
        String of = "'" + admin.company() + "', ";
        StringBuilder sql = new StringBuilder("SET session_replication_role = replica;");
        int number = 10;
        for (Somebody one : company.people) {
            sql.append(
                    "INSERT INTO member VALUES (%s'%s', gen_random_uuid(), %d, 'm%d', 'M', '', '%s', now(), NULL, 0);"
                            .formatted(of, one.id(), ++number, number, one.admin() ? "ADMIN" : "MEMBER"));
        }
        for (SomeProject project : company.projects) {
            sql.append("INSERT INTO project VALUES (%s'%s', 'K%d', 'P', '', '%s', false, 100, now(), 0, %s, %s);"
                    .formatted(
                            of,
                            project.id(),
                            ++number,
                            project.access(),
                            time(project.archived()),
                            time(project.deleted())));
            project.roles()
                    .forEach((member, role) -> sql.append(
                            "INSERT INTO project_member VALUES (%sgen_random_uuid(), '%s', '%s', '%s', now(), 0);"
                                    .formatted(of, project.id(), member, role)));
        }
        for (SomeTask task : company.tasks) {
            sql.append(
                    """
                    INSERT INTO task (company_id, id, project_id, number, title, description, status, priority,
                        assigned_to_id, created_by_id, owner_id, created_at, updated_at, version, title_order, deleted_at)
                    VALUES (%1$s'%2$s', '%3$s', %4$d, 'T%8$d', '', 'TODO', 1, %5$s, '%6$s', '%7$s', now(), now(), 0,
                        't%8$d', %9$s);
                    """
                            .formatted(
                                    of,
                                    task.id(),
                                    task.project().id(),
                                    ++number,
                                    task.assignee() == null ? "NULL" : "'" + task.assignee() + "'",
                                    task.owner(),
                                    task.owner(),
                                    number % 5,
                                    time(task.deleted())));
            task.shares()
                    .forEach((member, role) -> sql.append(
                            "INSERT INTO task_share VALUES (%sgen_random_uuid(), '%s', '%s', '%s', '%s', now(), 0);"
                                    .formatted(of, task.id(), member, role, task.owner())));
        }
        sql.append("INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)"
                + " SELECT company_id, project_id, status, priority, assigned_to_id, 1 FROM task"
                + " WHERE company_id = '" + admin.company() + "' AND deleted_at IS NULL;");
        database.execute(sql.toString());
    }

    private static String time(boolean given) {
        return given ? "now()" : "NULL";
    }
}
