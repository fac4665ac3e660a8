package io.taskyard.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Uploads;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThumbnailTest {

    @Inject
    Yard yard;

    @Inject
    DoObjectWork objectWork;

    private Person ann;
    private String task;

    @BeforeEach
    void a_task() {
        ann = yard.founder();
        task = ann.creates("Paint");
    }

    @Test
    void a_picture_is_shown_in_small() throws IOException {
        String id = attach(picture(3000, 1500));
        ann.get("/attachments/" + id + "/thumbnail")
                .then()
                .statusCode(404)
                .body("code", equalTo("thumbnail_not_found"));
        objectWork.run();
        ann.get("/tasks/" + task + "/attachments").then().body("items.thumbnail", contains(true));
        Response small = ann.get("/attachments/" + id + "/thumbnail");
        small.then().statusCode(200).contentType("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(128);
        assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.RED);
    }

    @Test
    void what_only_says_that_it_is_a_picture_has_none() {
        attach(Uploads.bytes("Sand, paint, varnish."));
        objectWork.run();
        ann.get("/tasks/" + task + "/attachments")
                .then()
                .body("items.thumbnail", contains(false))
                .body("items.state", contains("ready"));
    }

    @Test
    void a_picture_of_absurd_size_is_not_unfolded() throws IOException {
        byte[] bomb = picture(1, 1);
        // The width in the header of the PNG, which its first row would fill memory with.
        System.arraycopy(new byte[] {0x7f, 0x00, 0x00, 0x00, 0x7f, 0x00, 0x00, 0x00}, 0, bomb, 16, 8);
        assertThat(Thumbnail.of(new ByteArrayInputStream(bomb))).isEmpty();
    }

    private String attach(byte[] bytes) {
        return Uploads.attach(ann, task, "picture.png", "image/png", bytes);
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage red = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                red.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(red, "png", bytes);
        return bytes.toByteArray();
    }
}
