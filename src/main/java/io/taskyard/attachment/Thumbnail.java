package io.taskyard.attachment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture in small, as PNG: at most 256 pixels wide and high. Large pictures are thinned out while they are read, so that
 * their size on paper is not their size in memory; those of over a hundred million pixels are left alone.
 */
final class Thumbnail {

    static final String MEDIA_TYPE = "image/png";

    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final long MOST_PIXELS = 100_000_000;
    private static final int EDGE = 256;

    private Thumbnail() {}

    /** Whether there is one of such a file. */
    static boolean suits(String mediaType, long size) {
        return DRAWN.contains(mediaType) && size <= MOST_BYTES;
    }

    /** The picture in small; empty if it is none, or broken. */
    static Optional<byte[]> of(InputStream picture) {
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(picture)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? draw(readers.next(), stream) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // Whatever the readers make of bytes that are no picture.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> draw(ImageReader reader, MemoryCacheImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            ImageReadParam thinned = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * EDGE));
            thinned.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(png(small(reader.read(0, thinned))));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(BufferedImage picture) {
        double scale = Math.min(1, (double) EDGE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
