package io.taskyard.company;

/** A member with the e-mail address of their account. */
record Person(Member member, String email) {}
