package io.taskyard.task;

import io.taskyard.platform.paging.Cursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions on tasks {@code t} as HQL with their parameters, and the queries that they complete. */
final class TaskSelection {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition whose one parameter is {@code :name}. */
    TaskSelection and(String condition, String name, Object value) {
        parameters.put(name, value);
        return and(condition);
    }

    TaskSelection and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The query that selects by the conditions. */
    <T> TypedQuery<T> query(EntityManager database, String select, Class<T> type) {
        return query(database, select + where(conditions), type, parameters);
    }

    /** As {@link #query}, sorted, with the id to tell equals apart, and beginning after the cursor if there is one. */
    <T> TypedQuery<T> page(
            EntityManager database, String select, Class<T> type, TaskOrder order, boolean descending, Cursor after) {
        List<String> all = new ArrayList<>(conditions);
        Map<String, Object> values = new HashMap<>(parameters);
        if (after != null) {
            all.add("(t.%s, t.id) %s (:afterValue, :afterId)".formatted(order.field, descending ? "<" : ">"));
            values.put("afterValue", order.valueOf(after));
            values.put("afterId", after.id());
        }
        String direction = descending ? "desc" : "asc";
        String sorted = " order by t.%s %s, t.id %s".formatted(order.field, direction, direction);
        return query(database, select + where(all) + sorted, type, values);
    }

    private static <T> TypedQuery<T> query(
            EntityManager database, String text, Class<T> type, Map<String, Object> values) {
        TypedQuery<T> query = database.createQuery(text, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
