package org.entente.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/** A plugin of Spark that lets the first attempt at the second task fail, in the way that {@link #KEY} names. */
public final class Faults implements SparkPlugin {

    static final String KEY = "spark.entente.fault";

    private static final int TASK = 1;
    private static final int HOG_BYTES = 1 << 26;

    @Override
    public DriverPlugin driverPlugin() {
        return new DriverPlugin() {};
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new OnExecutor();
    }

    private static final class OnExecutor implements ExecutorPlugin {

        private String fault = "";

        @Override
        public void init(PluginContext context, Map<String, String> unused) {
            fault = context.conf().get(KEY, "");
        }

        @Override
        public void onTaskStart() {
            TaskContext task = TaskContext.get();
            boolean isFirst = task.partitionId() == TASK && task.attemptNumber() == 0 && task.stageId() == 0;
            if (!isFirst) {
                return;
            }
            switch (fault) {
                case "worker" -> killWorker();
                case "slow" -> await(Thread.currentThread());
                case "memory" -> hog();
                default -> {}
            }
        }

        /** Kills the worker, whose child the executor is, and the executor. */
        private static void killWorker() {
            boolean unused = ProcessHandle.current().parent().orElseThrow().destroyForcibly();
            Runtime.getRuntime().halt(137);
        }

        /** Fills the memory from a thread whose end is that of the executor. */
        private static void hog() {
            Thread hog = new Thread(() -> {
                List<byte[]> all = new ArrayList<>();
                while (all.size() < Integer.MAX_VALUE) {
                    all.add(new byte[HOG_BYTES]);
                }
            });
            hog.start();
            await(hog);
        }

        /** Waits for the end of a thread, or until the task is killed. */
        private static void await(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException killed) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
