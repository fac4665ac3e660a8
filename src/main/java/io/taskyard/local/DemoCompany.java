package io.taskyard.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.company.PersonName;
import io.taskyard.company.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo company as its file tells it.
 *
 * @param details texts to describe tasks with
 */
record DemoCompany(String name, List<Person> people, List<DemoProject> projects, List<String> details) {

    /** The password of all its people: known to everybody, so the demo company belongs on no server that others reach. */
    static final String PASSWORD = "taskyard-demo";

    private static final String FILE = "/demo-company.json";

    record Person(String username, String email, String firstName, String lastName, Role role) {

        PersonName called() {
            return new PersonName(firstName, lastName);
        }
    }

    /**
     * @param work titles with a place for what the work is about
     * @param about what it is about; each goes with each of the work
     */
    record DemoProject(String key, String name, List<String> work, List<String> about) {

        List<String> titles() {
            return work.stream()
                    .flatMap(pattern -> about.stream().map(pattern::formatted))
                    .toList();
        }
    }

    static DemoCompany read(ObjectMapper json) {
        try (var file = DemoCompany.class.getResourceAsStream(FILE)) {
            return json.readValue(file, DemoCompany.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to sign in, in lines. */
    List<String> welcome() {
        List<String> lines = new ArrayList<>();
        lines.add(name + " is open: sign in with the password " + PASSWORD + " as");
        people.forEach(person -> lines.add("  " + person.username() + " ("
                + person.called().firstName() + " "
                + person.called().lastName() + ", " + person.role().wire() + ")"));
        return lines;
    }
}
