package org.learningtorelax.external;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One page of a headless Chromium, driven by its DevTools protocol. No name resolves in it, so that
 * it has no network.
 */
public final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "DevTools listening on ";
  private static final long SECONDS = 60;

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final Set<String> loaded = new HashSet<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private String session = "";
  private int lastId;

  /**
   * Starts it.
   *
   * @param chromium the program
   * @throws IOException if it cannot be started
   */
  public Browser(Path chromium) throws IOException {
    profile = Files.createTempDirectory("browser");
    process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Receiver())
            .join();
    String target =
        send("Target.createTarget", JSON.createObjectNode().put("url", "about:blank"))
            .path("targetId")
            .asText();
    session =
        send(
                "Target.attachToTarget",
                JSON.createObjectNode().put("targetId", target).put("flatten", true))
            .path("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network")) {
      send(domain + ".enable", JSON.createObjectNode());
    }
    send("Page.setLifecycleEventsEnabled", JSON.createObjectNode().put("enabled", true));
  }

  private String address() throws IOException {
    BufferedReader said = process.errorReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}));
        rest.setDaemon(true);
        rest.start();
        return line.substring(LISTENING.length());
      }
    }
    throw new IOException("the browser ended before it was ready");
  }

  /**
   * The size of the window, as on a device of that width.
   *
   * @param width in CSS pixels
   * @param height in CSS pixels
   * @param dark whether dark colours are preferred
   */
  public void view(int width, int height, boolean dark) {
    send(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
    ObjectNode media = JSON.createObjectNode();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", dark ? "dark" : "light");
    send("Emulation.setEmulatedMedia", media);
  }

  /**
   * Opens an address again, and waits until it is loaded.
   *
   * @param address the address
   */
  public void open(URI address) {
    go("about:blank");
    requests.clear();
    errors.clear();
    go(address.toString());
  }

  private void go(String address) {
    String document =
        send("Page.navigate", JSON.createObjectNode().put("url", address))
            .path("loaderId")
            .asText();
    while (!loaded.contains(document)) {
      await(message -> true);
    }
  }

  /**
   * Evaluates a script in the page.
   *
   * @param script an expression, or a promise
   * @return its value
   */
  public JsonNode evaluate(String script) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("userGesture", true)
                .put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /**
   * Presses and releases a key that writes nothing, such as Tab.
   *
   * @param name its name
   * @param code its code on Windows, which the browser reads
   */
  public void press(String name, int code) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          JSON.createObjectNode()
              .put("type", type)
              .put("key", name)
              .put("code", name)
              .put("windowsVirtualKeyCode", code));
    }
  }

  /**
   * A method of the protocol, for what has no method here.
   *
   * @param method its name
   * @param parameters its parameters
   * @return its result
   */
  public JsonNode send(String method, ObjectNode parameters) {
    int id = ++lastId;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    message.set("params", parameters);
    socket.sendText(message.toString(), true).join();
    JsonNode answer = await(m -> m.path("id").asInt() == id);
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.path("error"));
    }
    return answer.path("result");
  }

  /**
   * What the page has asked for since it was opened.
   *
   * @return addresses, its own first
   */
  public List<String> requests() {
    evaluate("0"); // after all that came before
    return List.copyOf(requests);
  }

  /**
   * What went wrong in the page since it was opened: exceptions, and what it wrote as an error.
   *
   * @return messages
   */
  public List<String> errors() {
    evaluate("0");
    return List.copyOf(errors);
  }

  private JsonNode await(Predicate<JsonNode> wanted) {
    try {
      while (true) {
        JsonNode message = received.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new IllegalStateException("the browser does not answer");
        }
        note(message);
        if (wanted.test(message)) {
          return message;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void note(JsonNode message) {
    JsonNode parameters = message.path("params");
    switch (message.path("method").asText()) {
      case "Network.requestWillBeSent" ->
          requests.add(parameters.path("request").path("url").asText());
      case "Page.lifecycleEvent" -> {
        if (parameters.path("name").asText().equals("load")) {
          loaded.add(parameters.path("loaderId").asText());
        }
      }
      case "Runtime.exceptionThrown" -> errors.add(parameters.path("exceptionDetails").toString());
      default -> {}
    }
  }

  /** Ends it, and removes what it has written. */
  @Override
  public void close() throws IOException {
    socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  /** Puts whole messages into the queue. */
  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      parts.append(text);
      if (last) {
        try {
          received.add(JSON.readTree(parts.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
