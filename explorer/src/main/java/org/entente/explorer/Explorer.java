package org.entente.explorer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
     * @throws IOException if the port is taken; the message names the explorer that has it, if one does
     */
    public static Explorer start(ExplorerSetup setup) throws IOException {
        Library library = new Library(setup.references(), setup.folder());
        OpenPages pages = new OpenPages(setup.endsWithPages());
        Questions questions = new Questions(setup, library, pages);
        PageFiles files = PageFiles.read(PageAssets.colours(), Explorer.class, FILES.toArray(String[]::new));
        try {
            return new Explorer(
                    LocalServer.start(setup.port(), files, questions.byPath(), description(setup)), pages, questions);
        } catch (BindException taken) {
            questions.end();
            throw new IOException("the port " + setup.port() + " is taken" + holder(setup.port()), taken);
        }
    }

    private static String description(ExplorerSetup setup) {
        return "entente serve " + String.join(" ", setup.references()) + " (process "
                + ProcessHandle.current().pid() + ")";
    }

    /** What has {@code port}, if it is an explorer. */
    private static String holder(int port) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + LocalServer.RUNNING);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (var in = connection.getInputStream()) {
                String text = new String(in.readNBytes(MAX_DESCRIPTION), StandardCharsets.UTF_8);
                return text.startsWith("entente serve ") ? " by " + text : " by another program";
            } finally {
                connection.disconnect();
            }
        } catch (IOException silent) {
            return " by another program";
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
