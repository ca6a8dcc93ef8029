package org.entente.explorer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What asks an explorer as its page does, or otherwise. */
record Client(String host, int port, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    static Client of(URI address) {
        return new Client(
                address.getHost(), address.getPort(), address.getFragment().substring("token=".length()));
    }

    String origin() {
        return "http://" + host + ":" + port;
    }

    /** The lines of the answer to a question of the page. */
    List<JsonNode> ask(String path, String question) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(origin() + path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Origin", origin())
                        .header("X-Entente-Token", token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(question))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.body().lines().map(JSON::readTree).toList();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(origin() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A request to {@code path} with the headers of the page. */
    List<String> request(String path, String body) {
        return List.of(
                "POST " + path + " HTTP/1.1",
                "Host: " + host + ":" + port,
                "Origin: " + origin(),
                "X-Entente-Token: " + token,
                "Content-Type: application/json",
                "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length,
                "Connection: close",
                "",
                body);
    }

    /** The first line of the response to {@code lines}, as they are; empty if the connection is closed without one. */
    String send(List<String> lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName(host), port)) {
            socket.setSoTimeout(20_000);
            write(socket, String.join("\r\n", lines));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int c = read(socket); c >= 0 && c != '\r'; c = read(socket)) {
                line.write(c);
            }
            return line.toString(StandardCharsets.UTF_8);
        }
    }

    /** Writes as much as is taken: who refuses a request may close the connection before its end. */
    private static void write(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            // what was answered before can still be read
        }
    }

    /** The first lines of the responses to {@code requests} on one connection. */
    List<String> all(String requests) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName(host), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answers.lines().filter(line -> line.startsWith("HTTP/1.1 ")).toList();
        }
    }

    private static int read(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException closed) {
            return -1;
        }
    }
}
