using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AfterSales : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "changed_at",
                table: "tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "tickets",
                type: "TEXT",
                nullable: false,
                defaultValue: "open");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "repairs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "document_number",
                table: "repairs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "expected_on",
                table: "repairs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "repairs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "promised_by",
                table: "repairs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "repair_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    repair_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    expected_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repair_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "returns",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    conversation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", nullable: false),
                    items = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    locale = table.Column<string>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_returns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_points",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    is_demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_points", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "ix_repairs_promised_by",
                table: "repairs",
                column: "promised_by");

            migrationBuilder.CreateIndex(
                name: "ix_repair_changes_repair_id_version",
                table: "repair_changes",
                columns: new[] { "repair_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_returns_conversation_key",
                table: "returns",
                column: "conversation_key");

            migrationBuilder.CreateIndex(
                name: "ix_returns_number",
                table: "returns",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_returns_order_number",
                table: "returns",
                column: "order_number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "repair_changes");

            migrationBuilder.DropTable(
                name: "returns");

            migrationBuilder.DropTable(
                name: "service_points");

            migrationBuilder.DropIndex(
                name: "ix_repairs_promised_by",
                table: "repairs");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "tickets");

            migrationBuilder.DropColumn(
                name: "details",
                table: "tickets");

            migrationBuilder.DropColumn(
                name: "state",
                table: "tickets");

            migrationBuilder.DropColumn(
                name: "version",
                table: "tickets");

            migrationBuilder.DropColumn(
                name: "details",
                table: "repairs");

            migrationBuilder.DropColumn(
                name: "document_number",
                table: "repairs");

            migrationBuilder.DropColumn(
                name: "expected_on",
                table: "repairs");

            migrationBuilder.DropColumn(
                name: "note",
                table: "repairs");

            migrationBuilder.DropColumn(
                name: "promised_by",
                table: "repairs");
        }
    }
}
