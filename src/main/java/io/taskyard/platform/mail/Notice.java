package io.taskyard.platform.mail;

import java.util.List;

/**
 * What a letter says, whatever it looks like. Texts may hold anything: they are escaped where they have to be.
 *
 * @param action what the reader is most likely to do next, or null
 * @param footer why they got it, and how to get less
 */
public record Notice(String subject, String heading, List<Section> sections, Link action, List<Link> footer) {

    /** Some items under a title, which may be null. */
    public record Section(String title, List<Item> items) {}

    /**
     * One thing that is said.
     *
     * @param detail what is quoted or explained below it, or null
     * @param url where it is found, or null
     */
    public record Item(String text, String detail, String url) {

        public static Item of(String text) {
            return new Item(text, null, null);
        }
    }

    /** A text that leads somewhere, or nowhere if the address is null. */
    public record Link(String text, String url) {}

    /** A notice of a few paragraphs. */
    public static Notice of(String subject, List<String> paragraphs, Link action, Link why) {
        return new Notice(
                subject,
                subject,
                List.of(new Section(null, paragraphs.stream().map(Item::of).toList())),
                action,
                List.of(why));
    }
}
