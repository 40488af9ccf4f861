using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StaffReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "staff_audit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "understood",
                table: "activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "reindex",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation_key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reindex", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_samples",
                columns: table => new
                {
                    sample = table.Column<string>(type: "TEXT", nullable: false),
                    conversation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_samples", x => new { x.sample, x.conversation_key });
                });

            migrationBuilder.CreateTable(
                name: "review_tags",
                columns: table => new
                {
                    conversation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    tag = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_tags", x => new { x.conversation_key, x.tag });
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    conversation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.conversation_key);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "score_opinions",
                columns: table => new
                {
                    conversation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    practice = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_opinions", x => new { x.conversation_key, x.practice, x.by });
                });

            migrationBuilder.CreateTable(
                name: "topic_corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    locale = table.Column<string>(type: "TEXT", nullable: false),
                    was = table.Column<string>(type: "TEXT", nullable: true),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topic_corrections", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_staff_audit_at",
                table: "staff_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_review_notes_conversation_key",
                table: "review_notes",
                column: "conversation_key");

            migrationBuilder.CreateIndex(
                name: "ix_review_samples_conversation_key",
                table: "review_samples",
                column: "conversation_key");

            migrationBuilder.CreateIndex(
                name: "ix_review_tags_tag",
                table: "review_tags",
                column: "tag");

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_owner_name",
                table: "saved_views",
                columns: new[] { "owner", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topic_corrections_conversation_key_sequence",
                table: "topic_corrections",
                columns: new[] { "conversation_key", "sequence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reindex");

            migrationBuilder.DropTable(
                name: "review_notes");

            migrationBuilder.DropTable(
                name: "review_samples");

            migrationBuilder.DropTable(
                name: "review_tags");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "score_opinions");

            migrationBuilder.DropTable(
                name: "topic_corrections");

            migrationBuilder.DropIndex(
                name: "ix_staff_audit_at",
                table: "staff_audit");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "staff_audit");

            migrationBuilder.DropColumn(
                name: "understood",
                table: "activities");
        }
    }
}
