package org.entente.explorer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.explorer.deal.Library;
import org.entente.explorer.http.LocalServer;
import org.entente.explorer.http.PageFiles;
import org.entente.reporting.html.PageAssets;

/** A page on this machine, served until it is closed. */
public final class Explorer implements Closeable {

    private static final int PATIENCE_MILLIS = 4000;
    private static final int MAX_DESCRIPTION = 500;

    /** What a browser needs before it shows something. */
    private static final List<String> FIRST = List.of("/", "/explorer.css", "/load.js");

    static final List<String> FILES = List.of(
            "explorer.html",
            "explorer.css",
            "main.js",
            "answer.js",
            "bar.js",
            "begin.js",
            "changes.js",
            "chart.js",
            "clause.js",
            "deal.js",
            "dom.js",
            "figures.js",
            "handles.js",
            "inquiries.js",
            "keep.js",
            "latest.js",
            "load.js",
            "metalog.js",
            "picture.js",
            "problems.js",
            "row.js",
            "server.js",
            "sources.js",
            "values.js",
            "words.js",
            "icon.svg");

    private final LocalServer server;
    private final OpenPages pages;
    private final Questions questions;

    private Explorer(LocalServer server, OpenPages pages, Questions questions) {
        this.server = server;
        this.pages = pages;
        this.questions = questions;
    }

    /**
     * Starts an explorer.
     *
     * @throws IOException if the port cannot be used; the message names the explorer that has it, if one does
     */
    public static Explorer start(ExplorerSetup setup) throws IOException {
        PageFiles files = PageFiles.read(PageAssets.colours(), Explorer.class, FILES.toArray(String[]::new));
        Library library = new Library(setup.references(), setup.folder());
        OpenPages pages = new OpenPages(setup.endsWithPages());
        Questions questions = new Questions(setup, library, pages);
        try {
            return new Explorer(
                    LocalServer.start(setup.port(), files, questions.byPath(), description(setup)), pages, questions);
        } catch (IOException refused) {
            questions.end();
            throw new IOException("the port " + setup.port() + " " + refusal(setup.port(), refused), refused);
        }
    }

    private static String description(ExplorerSetup setup) {
        return "entente serve " + String.join(" ", setup.references()) + " (process "
                + ProcessHandle.current().pid() + ")";
    }

    /** Why {@code port} was {@code refused}: who has it, or what the system says. */
    static String refusal(int port, IOException refused) {
        String reason = String.valueOf(refused.getMessage());
        Optional<String> explorer = running(port);
        if (explorer.isPresent()) {
            return "is taken by " + explorer.get();
        }
        return reason.contains("already in use") ? "is taken by another program" : "cannot be used: " + reason;
    }

    /** What the explorer at {@code port} is; empty if there is none. */
    private static Optional<String> running(int port) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + LocalServer.RUNNING);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (var in = connection.getInputStream()) {
                String text = new String(in.readNBytes(MAX_DESCRIPTION), StandardCharsets.UTF_8);
                return Optional.of(text).filter(found -> found.startsWith("entente serve "));
            } finally {
                connection.disconnect();
            }
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    /**
     * Prepares answers, and compiles code while nobody asks anything, so that pages are quick from the beginning. What
     * shows a page is ready when this returns.
     *
     * @throws IOException if the page cannot be had
     */
    public void warmUp() throws IOException {
        for (String path : FIRST) {
            URI page = URI.create("http://127.0.0.1:" + address().getPort() + path);
            try (InputStream in = page.toURL().openConnection(Proxy.NO_PROXY).getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        questions.warmUp();
    }

    /** The address of the page, with the token that its questions hold. */
    public URI address() {
        return server.address();
    }

    /** Waits until the explorer ends by itself: once its last page is closed, if it was set up so. */
    public void awaitEnd() throws InterruptedException {
        pages.awaitEnd();
    }

    /** Ends what is at work, and frees the port. */
    @Override
    public void close() {
        pages.end();
        questions.end();
        server.close();
    }
}
