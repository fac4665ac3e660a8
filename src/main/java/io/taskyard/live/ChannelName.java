package io.taskyard.live;

import io.taskyard.platform.change.Channel;

/** A channel as clients name it. */
enum ChannelName {
    COMPANY,
    ME;

    /** The channel of this name, the company's for null. */
    static Channel channel(ChannelName name) {
        return name == ME ? Channel.PERSONAL : Channel.COMPANY;
    }
}
