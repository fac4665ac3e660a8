package io.taskyard.audit;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.envers.configuration.Configuration;
import org.hibernate.envers.internal.entities.mapper.PersistentCollectionChangeData;
import org.hibernate.envers.strategy.internal.DefaultAuditStrategy;

/** Has Envers write states that are never changed afterwards, and notes with the revision in which tables they are. */
public class NotingStrategy extends DefaultAuditStrategy {

    private static final String SUFFIX = "_aud";
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=.)(?=[A-Z])");

    @Override
    public void perform(
            Session session, String entity, Configuration configuration, Object id, Object state, Object revision) {
        String name = entity.substring(entity.lastIndexOf('.') + 1);
        note(revision, NEXT_WORD.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT));
        super.perform(session, entity, configuration, id, state, revision);
    }

    @Override
    public void performCollectionChange(
            Session session,
            String entity,
            String property,
            Configuration configuration,
            PersistentCollectionChangeData change,
            Object revision) {
        String table = change.getEntityName();
        note(revision, table.substring(0, table.length() - SUFFIX.length()).toLowerCase(Locale.ROOT));
        super.performCollectionChange(session, entity, property, configuration, change, revision);
    }

    private static void note(Object revision, String table) {
        ((Revision) revision).note(table);
    }
}
