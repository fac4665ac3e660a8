package io.taskyard.live;

/** A channel as clients name it. */
enum ChannelName {
    COMPANY,
    ME
}
