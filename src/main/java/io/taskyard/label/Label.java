package io.taskyard.label;

import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** A short coloured word; its name is unique in the company, ignoring case. */
@Entity
@Audited
public class Label extends CompanyOwned {

    private String name;

    @NotAudited
    private String nameKey;

    @Column(columnDefinition = "char(7)")
    private String colour;

    private Instant createdAt;

    protected Label() {}

    public Label(LabelContent content, Instant createdAt) {
        this.createdAt = createdAt;
        change(content);
    }

    final void change(LabelContent content) {
        name = content.name();
        nameKey = key(name);
        colour = content.colour();
    }

    /** A name as names are compared: without regard to case. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    LabelContent content() {
        return new LabelContent(name, colour);
    }

    public String name() {
        return name;
    }

    String colour() {
        return colour;
    }

    Instant createdAt() {
        return createdAt;
    }
}
