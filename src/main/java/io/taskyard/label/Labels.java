package io.taskyard.label;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** The labels of the current company. */
@ApplicationScoped
public class Labels implements PanacheRepositoryBase<Label, UUID> {

    /** The ids of the labels with these names, ignoring case; 404 that names the field if there is one that is not. */
    @Transactional
    public Set<UUID> ids(Collection<String> names, String field) {
        Set<String> wanted = names.stream().map(Label::key).collect(Collectors.toSet());
        Map<String, UUID> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            list("nameKey in ?1", wanted).forEach(label -> found.put(Label.key(label.name()), label.id()));
        }
        wanted.stream().filter(name -> !found.containsKey(name)).findFirst().ifPresent(name -> {
            throw Problem.missing(field, "label_not_found", "There is no label \"" + name + "\".");
        });
        return Set.copyOf(found.values());
    }

    /** Those of the names, each once, that no label has, ignoring case. */
    public List<String> missing(Collection<String> names) {
        Map<String, String> wanted = new LinkedHashMap<>();
        names.forEach(name -> wanted.putIfAbsent(Label.key(name), name));
        if (!wanted.isEmpty()) {
            list("nameKey in ?1", wanted.keySet()).forEach(label -> wanted.remove(Label.key(label.name())));
        }
        return List.copyOf(wanted.values());
    }

    /** The names of the labels with these ids. */
    public List<String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1 order by nameKey", ids).stream()
                        .map(Label::name)
                        .toList();
    }

    Label get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Problem(Kind.MISSING, "label_not_found", "There is no such label."));
    }

    /** Writes what was added or changed, or refuses with 409 if the name is taken. */
    void write() {
        try {
            flush();
        } catch (ConstraintViolationException taken) {
            throw new Problem(Kind.CONFLICT, "label_taken", "The company has a label of this name already.");
        }
    }

    /** By name, from after the cursor on. */
    List<Label> page(Cursor after, int most) {
        return find("nameKey > ?1 order by nameKey", after == null ? "" : after.value())
                .page(0, most)
                .list();
    }
}
